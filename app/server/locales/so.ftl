error-absent-title = Boggan ma jiro
error-absent = Cinwaanku waa khalad, ama bogga waa la saaray. Halkan mar kale ka bilow.
error-signed-out-title = Hadda akoonka kuma jirtid
error-signed-out = Dib u noqo, koobiyee waxaad qortay, gal akoonka oo mar kale dir.
