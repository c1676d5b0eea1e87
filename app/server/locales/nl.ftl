error-absent-title = Deze pagina bestaat niet
error-absent = Het adres is fout, of de pagina is weg. Begin hier opnieuw.
error-signed-out-title = Je bent niet meer aangemeld
error-signed-out = Ga terug en kopieer wat je schreef. Meld je aan en stuur het opnieuw.
