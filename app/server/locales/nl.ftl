error-absent-title = Deze pagina bestaat niet
error-absent = Het adres is fout, of de pagina is weg. Begin hier opnieuw.
