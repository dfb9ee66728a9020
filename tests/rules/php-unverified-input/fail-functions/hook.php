<?php
function field($name) {
    return $_POST[$name];
}
function run($command) {
    shell_exec('convert ' . $command);
}
class Store {
    public function put(string $key, $value) {
        $this->db->query("UPDATE t SET v = '{$value}' WHERE k = 1");
    }
}
$name = field('name');
print $name;
run($_GET['size']);
$store->put('a', $_REQUEST['v']);
