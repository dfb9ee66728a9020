var mark = "﻿";
