error-absent-title = Diese Seite gibt es nicht
error-absent = Die Adresse ist falsch, oder die Seite wurde entfernt. Beginnen Sie hier neu.
