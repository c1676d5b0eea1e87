error-absent-title = دا پاڼه نشته
error-absent = پته سمه نه ده، یا پاڼه لرې شوې ده. له دې ځایه بیا پیل وکړئ.
