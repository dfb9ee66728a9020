<?php
$id = (int) ($_GET['id'] ?? 0);
$db->query("SELECT * FROM leads WHERE id = $id");
$name = htmlspecialchars($_POST['name'] ?? '');
echo $name;
$action = $_GET['action'] ?? '';
if (!in_array($action, ['list', 'card'], true)) {
    exit('unknown');
}
$controller->$action();
$statement = $db->prepare('SELECT * FROM t WHERE a = ?');
$statement->execute([$_POST['a']]);
if (!preg_match('/^[a-z]+$/', $_GET['page'])) {
    http_response_code(400);
    exit;
}
include 'pages/' . $_GET['page'] . '.php';
$kind = $_POST['kind'];
$file = $kind === 'a' ? 'a.txt' : 'b.txt';
readfile($file);
$x = $_GET['x'];
$x = 5;
echo $x;
$clean = clean_text($_POST['comment']);
echo $clean;
move_uploaded_file($_FILES['f']['tmp_name'], 'up/' . bin2hex(random_bytes(8)));
$names = ['a' => 'Alpha', 'b' => 'Beta'];
echo $names[$_GET['n']] ?? 'none';
echo json_encode(['id' => $_POST['id']]);
match ($_GET['m']) {
    'on' => start(),
    default => stop(),
};
