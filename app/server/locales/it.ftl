error-absent-title = Questa pagina non esiste
error-absent = L’indirizzo è sbagliato o la pagina è stata tolta. Ricomincia da qui.
