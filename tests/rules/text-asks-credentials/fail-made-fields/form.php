<?php
echo '<form method="post">';
echo '<label>Kommo password of the technician</label>';
echo '<input type="password" name="p">';
print "<input type=\"password\" name=\"amo_password\">";
echo '</form>';
?>
<div>Пароль вашего аккаунта <i>amoCRM</i> (для техников)</div>
<input type="password" name="p3">
