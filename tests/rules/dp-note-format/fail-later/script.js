var note = { note_type: 25 };
note.text = 'Done';
