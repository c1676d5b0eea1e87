error-absent-title = Diese Seite gibt es nicht
error-absent = Die Adresse ist falsch, oder die Seite wurde entfernt. Beginnen Sie hier neu.
error-signed-out-title = Sie sind nicht mehr angemeldet
error-signed-out = Gehen Sie zurück und kopieren Sie Ihren Text. Melden Sie sich an und senden Sie ihn noch einmal.
