error-absent-title = እዚ ገጽ የለን
error-absent = እቲ ኣድራሻ ጌጋ እዩ፣ ወይ እቲ ገጽ ተኣልዩ። ካብዚ ደጊምኩም ጀምሩ።
error-signed-out-title = ድሕሪ ሕጂ ኣብ ኣካውንት የለኹምን
error-signed-out = ተመለሱ፣ ዝጸሓፍኩምዎ ቅድሑ፣ ናብ ኣካውንት እተዉ፣ ደጊምኩም ድማ ስደድዎ።
