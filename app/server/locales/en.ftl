### Pages that say what went wrong.

error-absent-title = This page does not exist
error-absent = The address is wrong, or the page was removed. Start again here.
error-signed-out-title = You are no longer signed in
error-signed-out = Go back, copy what you wrote, sign in and send it again.
