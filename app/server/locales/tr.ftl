error-absent-title = Bu sayfa yok
error-absent = Adres yanlış ya da sayfa kaldırılmış. Buradan yeniden başlayın.
error-signed-out-title = Artık giriş yapmış değilsiniz
error-signed-out = Geri dönün, yazdığınızı kopyalayın, giriş yapın ve yeniden gönderin.
