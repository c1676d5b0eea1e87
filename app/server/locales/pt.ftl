error-absent-title = Esta página não existe
error-absent = O endereço está errado ou a página foi removida. Comece de novo aqui.
