### Pages that say what went wrong.

error-absent-title = This page does not exist
error-absent = The address is wrong, or the page was removed. Start again here.
