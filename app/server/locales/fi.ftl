error-absent-title = Tätä sivua ei ole
error-absent = Osoite on väärä tai sivu on poistettu. Aloita tästä uudelleen.
error-signed-out-title = Et ole enää kirjautuneena
error-signed-out = Mene takaisin, kopioi kirjoittamasi teksti, kirjaudu sisään ja lähetä se uudelleen.
