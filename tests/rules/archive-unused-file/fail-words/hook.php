<?php run();
