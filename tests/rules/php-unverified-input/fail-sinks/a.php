<?php
echo $_GET['name'];
$db->query("SELECT * FROM t WHERE id = $_GET[id]");
include $_REQUEST['page'] . '.php';
file_put_contents('a.txt', $_POST['x']);
shell_exec('ls ' . $_GET['dir']);
