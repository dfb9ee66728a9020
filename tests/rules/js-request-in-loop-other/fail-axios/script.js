define(['axios'], function (axios) {
  for (const id of [1, 2]) axios.post('https://widget.example.org/save', { id });
});
