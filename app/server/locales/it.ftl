error-absent-title = Questa pagina non esiste
error-absent = L’indirizzo è sbagliato o la pagina è stata tolta. Ricomincia da qui.
error-signed-out-title = Il tuo accesso è terminato
error-signed-out = Torna indietro e copia quello che hai scritto. Accedi e invialo di nuovo.
