error-absent-title = Den här sidan finns inte
error-absent = Adressen är fel eller sidan är borttagen. Börja om här.
