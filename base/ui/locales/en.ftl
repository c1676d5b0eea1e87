### The frame of every page, and words that many pages share.

language-name = English
product-name = NAVI-MIG
skip-to-content = Go to the content
demo-banner = This is a demonstration. People and councils here are made up.
place-change = Change the place:
language-change = Change the language
net-offline = You are offline. Saved pages still work.
net-saved = Saved on this phone.
net-stale = This saved page is {"{"}days{"}"} days old.
nav-label = Main menu
nav-home = Start
nav-search = Search
nav-offline = Offline
nav-help = Help now
footer-about = Who runs this
footer-privacy = Privacy
footer-accessibility = Accessibility
footer-phone = What is on this phone
text-machine = Machine translation, not yet reviewed
text-outdated = The original has changed since this translation
text-other-language = Not yet in your language
text-original = Show the original
search-label = What do you need?
search-placeholder = For example: doctor
search-button = Search
