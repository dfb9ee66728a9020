<?php
// dados para testes: fulano@acme.com.br
# пароль для отладки: acme77
/* test lead id 1234567 */
return [];
