<?php
$id = (int)$_GET['id'];
echo htmlspecialchars($_POST['name']);
echo (int) $_GET['page'];
if (isset($_POST['a']) && $_POST['a'] === 'x') { echo 'x'; }
$db->query('SELECT * FROM t WHERE id = ' . intval($_GET['id']));
echo $_GET['mode'] === 'dark' ? 'dark' : 'light';
echo json_encode($_POST);
include 'a.php';
$value = $_POST['value'];
