<?php
$text = 'Las reservas solo funcionan con el plan Avanzado de amoCRM.';
