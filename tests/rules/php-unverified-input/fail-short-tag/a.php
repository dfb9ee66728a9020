<input value="<?= $_GET['q'] ?>">
