error-absent-title = Den här sidan finns inte
error-absent = Adressen är fel eller sidan är borttagen. Börja om här.
error-signed-out-title = Du är inte längre inloggad
error-signed-out = Gå tillbaka och kopiera det du skrev. Logga in och skicka det igen.
