error-absent-title = هذه الصفحة غير موجودة
error-absent = العنوان خطأ، أو أُزيلت الصفحة. ابدأ من جديد هنا.
error-signed-out-title = انتهى تسجيل دخولك
error-signed-out = ارجع وانسخ ما كتبته، ثم سجّل الدخول وأرسله مرة أخرى.
