error-absent-title = እዚ ገጽ የለን
error-absent = እቲ ኣድራሻ ጌጋ እዩ፣ ወይ እቲ ገጽ ተኣልዩ። ካብዚ ደጊምኩም ጀምሩ።
