// TODO-list of the courier; XXX-Large is the largest box
/* Código: TODO lo que llega se muestra */
/* Código: TODO o que chega aparece */
