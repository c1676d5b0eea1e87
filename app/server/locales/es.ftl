error-absent-title = Esta página no existe
error-absent = La dirección es incorrecta o la página se ha quitado. Empiece de nuevo aquí.
