error-absent-title = Esta página no existe
error-absent = La dirección es incorrecta o la página se ha quitado. Empiece de nuevo aquí.
error-signed-out-title = Su sesión ya no está abierta
error-signed-out = Vuelva atrás y copie lo que escribió. Inicie sesión y envíelo otra vez.
