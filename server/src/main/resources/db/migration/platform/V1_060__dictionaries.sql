-- The pick lists that ship; an administrator extends, renames and deactivates.
CREATE FUNCTION pg_temp.dictionary(code text, zh text, en text, items text) RETURNS void
LANGUAGE sql AS $$
    INSERT INTO platform.dictionary (code, label_zh, label_en, built_in) VALUES (code, zh, en, true);
    -- one item a line: code | Chinese | English
    INSERT INTO platform.dictionary_item (dictionary, code, label_zh, label_en, position)
        SELECT dictionary.code, trim(split_part(line, '|', 1)), trim(split_part(line, '|', 2)), trim(split_part(line, '|', 3)), 10 * at::int
        FROM regexp_split_to_table(trim(items, E' \n'), '\s*\n\s*') WITH ORDINALITY AS t (line, at);
$$;

SELECT pg_temp.dictionary('customer_source', '客户来源', 'Customer source', '
    fair        | 展会           | Trade fair
    press       | 专业报刊       | Trade press
    internet    | 网络           | Internet
    association | 行业协会       | Trade association
    store       | 商场品牌       | Store brands
    partner     | 合作伙伴       | Partner
    referral    | 客户转介绍     | Referral
    campaign    | 营销活动       | Campaign
    call        | 来电           | Call
    chat        | 在线咨询       | Web chat
    import      | 批量导入       | Import
    api         | 接口           | API
    other       | 其他           | Other');

-- GB/T 4754-2017, the twenty sections
SELECT pg_temp.dictionary('industry', '行业', 'Industry', '
    A | 农、林、牧、渔业                         | Agriculture, forestry, animal husbandry and fishery
    B | 采矿业                                   | Mining
    C | 制造业                                   | Manufacturing
    D | 电力、热力、燃气及水生产和供应业         | Production and supply of electricity, heat, gas and water
    E | 建筑业                                   | Construction
    F | 批发和零售业                             | Wholesale and retail trade
    G | 交通运输、仓储和邮政业                   | Transport, storage and post
    H | 住宿和餐饮业                             | Accommodation and catering
    I | 信息传输、软件和信息技术服务业           | Information transmission, software and information technology
    J | 金融业                                   | Finance
    K | 房地产业                                 | Real estate
    L | 租赁和商务服务业                         | Leasing and business services
    M | 科学研究和技术服务业                     | Scientific research and technical services
    N | 水利、环境和公共设施管理业               | Water conservancy, environment and public facilities
    O | 居民服务、修理和其他服务业               | Services to households, repair and other services
    P | 教育                                     | Education
    Q | 卫生和社会工作                           | Health and social work
    R | 文化、体育和娱乐业                       | Culture, sports and entertainment
    S | 公共管理、社会保障和社会组织             | Public administration, social security and social organisations
    T | 国际组织                                 | International organisations');

SELECT pg_temp.dictionary('employer_kind', '单位性质', 'Kind of employer', '
    government  | 党政机关       | Party or government body
    institution | 事业单位       | Public institution
    state       | 国有企业       | State-owned enterprise
    collective  | 集体企业       | Collective enterprise
    private     | 民营企业       | Private enterprise
    joint       | 中外合资企业   | Sino-foreign joint venture
    foreign     | 外商独资企业   | Foreign-owned enterprise
    hmt         | 港澳台资企业   | Enterprise funded from Hong Kong, Macao or Taiwan
    household   | 个体工商户     | Sole trader
    social      | 社会组织       | Social organisation
    school      | 学校           | School
    other       | 其他           | Other');

SELECT pg_temp.dictionary('post_level', '职务层级', 'Level of post', '
    owner      | 法定代表人或所有者 | Legal representative or owner
    top        | 高层管理者         | Top management
    middle     | 中层管理者         | Middle management
    junior     | 基层管理者         | First-line management
    specialist | 专业技术人员       | Specialist
    staff      | 普通员工           | Staff
    retired    | 离退休             | Retired
    other      | 其他               | Other');

SELECT pg_temp.dictionary('marketing_view', '按营销角度', 'By marketing view', '
    economic     | 经济型客户   | Economic
    moral        | 道德型客户   | Moral
    personalised | 个性化客户   | Personalised
    convenience  | 方便型客户   | Convenience');

SELECT pg_temp.dictionary('management_view', '按管理角度', 'By management view', '
    top        | 头等客户     | Top
    regular    | 常规客户     | Regular
    occasional | 临时客户     | Occasional');

SELECT pg_temp.dictionary('trade_progress', '按交易过程', 'By progress of trade', '
    former  | 曾经有过交易 | Former
    current | 正在进行交易 | Current
    coming  | 即将进行交易 | Coming');

SELECT pg_temp.dictionary('product_relation', '按与产品的关系', 'By relation to the product', '
    intermediary | 中间客户 | Intermediary
    final        | 最终客户 | Final');

SELECT pg_temp.dictionary('actuality', '现实或潜在', 'Actual or potential', '
    actual    | 现实客户 | Actual
    potential | 潜在客户 | Potential');

SELECT pg_temp.dictionary('side', '内部或外部', 'Internal or external', '
    internal | 内部客户 | Internal
    external | 外部客户 | External');

SELECT pg_temp.dictionary('era', '按时间', 'By time', '
    past    | 过去型客户 | Past
    present | 现在型客户 | Present
    future  | 未来型客户 | Future');

SELECT pg_temp.dictionary('temperament', '按性格表现', 'By temperament', '
    demanding | 要求型客户 | Demanding
    confused  | 困惑型客户 | Confused
    agitated  | 激动型客户 | Agitated');

-- after Kotler's five levels of relationship
SELECT pg_temp.dictionary('relationship_level', '关系层级', 'Relationship level', '
    basic       | 基本型 | Basic
    reactive    | 被动型 | Reactive
    accountable | 负责型 | Accountable
    proactive   | 能动型 | Proactive
    partnership | 伙伴型 | Partnership');

SELECT pg_temp.dictionary('decision_role', '决策作用', 'Part in decisions', '
    decides    | 决策者   | Decides
    influences | 影响者   | Influences
    uses       | 使用者   | Uses
    checks     | 把关者   | Checks
    buys       | 采购者   | Buys
    starts     | 发起者   | Starts
    none       | 无决策权 | No part');

SELECT pg_temp.dictionary('org_form', '组织形式', 'Form of organisation', '
    limited      | 有限责任公司     | Limited liability company
    joint_stock  | 股份有限公司     | Company limited by shares
    state_wholly | 国有独资公司     | Wholly state-owned company
    partnership  | 合伙企业         | Partnership
    sole         | 个人独资企业     | Sole proprietorship enterprise
    household    | 个体工商户       | Sole trader
    cooperative  | 农民专业合作社   | Farmers'' cooperative
    branch       | 分公司           | Branch of a company
    collective   | 集体所有制企业   | Collectively owned enterprise
    foreign      | 外商投资企业     | Foreign-invested enterprise
    public       | 机关或事业单位   | Public body or institution
    social       | 社会组织         | Social organisation
    other        | 其他             | Other');

SELECT pg_temp.dictionary('satisfaction', '满意度', 'Satisfaction', '
    very_satisfied    | 很满意   | Very satisfied
    satisfied         | 满意     | Satisfied
    neutral           | 一般     | Neutral
    dissatisfied      | 不满意   | Dissatisfied
    very_dissatisfied | 很不满意 | Very dissatisfied');

INSERT INTO platform.number_rule (kind, pattern) VALUES ('customer', 'K{yyyy}{seq:6}');
