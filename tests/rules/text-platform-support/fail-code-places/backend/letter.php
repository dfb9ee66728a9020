<?php
$letter = <<<TEXT
    Olá, {$name}!

    Em caso de dúvida, chame o suporte da amoCRM.
    TEXT;
$short = "Hola:\nEscriba al soporte de amoCRM.";
$long = 'По всем вопросам, ' . $user->name . ', обращайтесь ' . 'в техподдержку сервиса amoCRM.';
