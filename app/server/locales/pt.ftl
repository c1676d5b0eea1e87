error-absent-title = Esta página não existe
error-absent = O endereço está errado ou a página foi removida. Comece de novo aqui.
error-signed-out-title = A sua sessão já não está aberta
error-signed-out = Volte atrás e copie o que escreveu. Inicie sessão e envie de novo.
