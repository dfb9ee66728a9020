var f = { placeholder: "name@example.com" };
