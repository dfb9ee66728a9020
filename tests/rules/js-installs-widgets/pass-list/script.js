$.ajax({type: 'POST', url: '/ajax/widgets/list', data: {action: 'list'}});
