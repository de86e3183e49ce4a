SET search_path TO trade;

-- What one unit of a currency is worth in the company's own, from that day on.
CREATE TABLE rate (
    currency text NOT NULL,
    from_on date NOT NULL,
    worth numeric(18, 8) NOT NULL CHECK (worth > 0),
    set_at timestamptz NOT NULL,
    set_by bigint NOT NULL REFERENCES identity.person,
    PRIMARY KEY (currency, from_on)
);
CREATE INDEX rate_setter ON rate (set_by);

-- home: in the company's own currency, by the rate of the paper's day
ALTER TABLE sales_order
    ADD COLUMN home_total numeric(15, 2) NOT NULL DEFAULT 0,
    -- of enrolment that its lines give
    ADD COLUMN months numeric(12, 2) NOT NULL DEFAULT 0,
    -- why it is held, and by what figures
    ADD COLUMN hold_reason text,
    ADD COLUMN hold_detail jsonb,
    ADD COLUMN held_at timestamptz,
    ADD COLUMN released_at timestamptz,
    ADD COLUMN released_by bigint REFERENCES identity.person,
    ADD COLUMN confirmed_at timestamptz,
    ADD COLUMN cancelled_at timestamptz,
    ADD COLUMN cancel_reason text,
    ADD CHECK ((state = 'held') <= (hold_reason IS NOT NULL)),
    ADD CHECK ((state = 'cancelled') = (cancelled_at IS NOT NULL));
ALTER TABLE invoice ADD COLUMN home_amount numeric(15, 2) NOT NULL DEFAULT 0;
ALTER TABLE payment
    ADD COLUMN home_amount numeric(15, 2) NOT NULL DEFAULT 0,
    ADD CHECK ((reversed_at IS NULL) <= (reversal_reason IS NULL));
CREATE INDEX sales_order_releaser ON sales_order (released_by) WHERE released_by IS NOT NULL;
CREATE INDEX sales_order_state ON sales_order (state, ordered_at DESC, id DESC);
CREATE INDEX sales_order_number ON sales_order (number text_pattern_ops);

-- sums of many papers are larger than each
ALTER TABLE customer_figure
    ALTER COLUMN paid TYPE numeric(19, 2),
    ALTER COLUMN ordered TYPE numeric(19, 2),
    ALTER COLUMN months TYPE numeric(14, 2);

INSERT INTO platform.number_rule (kind, pattern) VALUES
    ('quote', 'BJ{yyyy}{MM}{seq:4}'), ('contract', 'HT{yyyy}{MM}{seq:4}'), ('order', 'DD{yyyy}{MM}{seq:5}'),
    ('delivery', 'FH{yyyy}{MM}{seq:5}'), ('invoice', 'FP{yyyy}{MM}{seq:5}'), ('credit-note', 'CX{yyyy}{MM}{seq:5}'),
    ('payment', 'SK{yyyy}{MM}{seq:5}');

INSERT INTO platform.dictionary (code, label_zh, label_en, built_in) VALUES ('payment_method', '收款方式', 'Method of payment', true);
INSERT INTO platform.dictionary_item (dictionary, code, label_zh, label_en, position) VALUES
    ('payment_method', 'transfer', '银行转账', 'Bank transfer', 10),
    ('payment_method', 'cash', '现金', 'Cash', 20),
    ('payment_method', 'card', '银行卡', 'Card', 30),
    ('payment_method', 'alipay', '支付宝', 'Alipay', 40),
    ('payment_method', 'wechat', '微信支付', 'WeChat Pay', 50),
    ('payment_method', 'cheque', '支票', 'Cheque', 60),
    ('payment_method', 'draft', '承兑汇票', 'Banker''s draft', 70),
    ('payment_method', 'other', '其他', 'Other', 90);

CREATE INDEX invoice_newest_open ON invoice (issued_on DESC, id DESC) WHERE open_amount <> 0 AND state = 'issued';
CREATE INDEX invoice_number ON invoice (number text_pattern_ops);
CREATE INDEX payment_number ON payment (number text_pattern_ops);
CREATE INDEX payment_of_reference ON payment (reference text_pattern_ops) WHERE reference IS NOT NULL;
CREATE INDEX payment_newest_free ON payment (received_on DESC, id DESC) WHERE unallocated <> 0;
CREATE INDEX payment_free ON payment (customer_id) WHERE unallocated <> 0;
