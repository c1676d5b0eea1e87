error-absent-title = Tätä sivua ei ole
error-absent = Osoite on väärä tai sivu on poistettu. Aloita tästä uudelleen.
