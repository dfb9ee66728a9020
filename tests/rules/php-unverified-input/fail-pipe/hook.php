<?php
$_GET['cmd'] |> trim(...) |> shell_exec(...);
echo $_GET['name'] |> trim(...) |> strtoupper(...);
echo $_GET['name'] |> trim(...) |> htmlspecialchars(...);
$copy = clone($request, ['name' => $_POST['name']]);
