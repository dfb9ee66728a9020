"images/used.png";
