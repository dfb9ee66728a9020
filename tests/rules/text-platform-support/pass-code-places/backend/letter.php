<?php
$letter = <<<TEXT
    Olá, {$name}!

    Em caso de dúvida, chame o nosso suporte. Funciona nos navegadores que a amoCRM suporta.
    TEXT;
$a = 'По всем вопросам обращайтесь к нам. ' . $amocrm . 'Поддержка: ' . $phone;
