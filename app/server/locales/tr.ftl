error-absent-title = Bu sayfa yok
error-absent = Adres yanlış ya da sayfa kaldırılmış. Buradan yeniden başlayın.
