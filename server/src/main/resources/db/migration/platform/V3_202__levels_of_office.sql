-- Levels of post in government offices and public institutions, from the top; the list knew those of enterprises only.
INSERT INTO platform.dictionary_item (dictionary, code, label_zh, label_en, position) VALUES
    ('post_level', 'minister', '省部级', 'Minister or provincial head', 110),
    ('post_level', 'deputy_minister', '副部级', 'Deputy minister', 120),
    ('post_level', 'bureau', '正厅局级', 'Bureau head', 130),
    ('post_level', 'deputy_bureau', '副厅局级', 'Deputy bureau head', 140),
    ('post_level', 'division', '正处级', 'Division head', 150),
    ('post_level', 'deputy_division', '副处级', 'Deputy division head', 160),
    ('post_level', 'section', '正科级', 'Section head', 170),
    ('post_level', 'deputy_section', '副科级', 'Deputy section head', 180),
    ('post_level', 'clerk', '科员及以下', 'Clerk', 190)
ON CONFLICT DO NOTHING;
