error-absent-title = Boggan ma jiro
error-absent = Cinwaanku waa khalad, ama bogga waa la saaray. Halkan mar kale ka bilow.
