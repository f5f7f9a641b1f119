package city.careline.elder.domain;

/** Every reason for which the register refuses a request; names the field and the rule, never the value. */
public enum Refusal {
    /** Not a 12-digit code of the tree. */
    REGION_MALFORMED(Kind.BAD_FIELD, "regionCode", "RegionCode", "地区编码须为12位,且各级逐级填写"),
    /** No such region. */
    REGION_UNKNOWN(Kind.BAD_FIELD, "regionCode", "Known", "没有这个地区编码"),
    /** A home is registered in a community or village. */
    REGION_TOO_HIGH(Kind.BAD_FIELD, "regionCode", "Level", "住址须精确到社区(村)一级的地区编码"),
    /** The region was withdrawn. */
    REGION_WITHDRAWN(Kind.BAD_FIELD, "regionCode", "Active", "该地区已撤销,不能再登记"),
    /** The region above is not in the tree. */
    PARENT_MISSING(Kind.BAD_FIELD, "code", "Parent", "上级地区尚未登记"),
    /** The region is in the tree already. */
    REGION_EXISTS(Kind.CONFLICT, "code", "Region exists", "该地区编码已登记"),
    /** The region is not in the tree. */
    REGION_ABSENT(Kind.ABSENT, "code", "Known", "没有这个地区"),
    /** The region is not the caller's. */
    OUT_OF_SCOPE(Kind.FORBIDDEN, "regionCode", "Scope", "该地区不在您的管辖范围内"),
    /** Wrong form, date or check digit. */
    IDENTITY_INVALID(Kind.BAD_FIELD, "identityNumber", "GB11643", "身份证号码不符合 GB 11643:须为18位,出生日期与校验码正确"),
    /** Born after today, or longer ago than anybody lives. */
    BIRTH_IMPLAUSIBLE(Kind.BAD_FIELD, "identityNumber", "BirthDate", "身份证号码中的出生日期不合理"),
    /** The person is registered already. */
    DUPLICATE_IDENTITY(Kind.CONFLICT, "identityNumber", "Elder already registered", "该身份证号码已登记"),
    /** Not a phone number. */
    PHONE_INVALID(Kind.BAD_FIELD, "phone", "Phone", "电话号码须为3至20位数字"),
    /** A contact's phone is not a phone number. */
    CONTACT_PHONE_INVALID(Kind.BAD_FIELD, "contacts.phone", "Phone", "联系人电话须为3至20位数字"),
    /** Not on the globe. */
    POSITION_INVALID(Kind.BAD_FIELD, "position", "Range", "经纬度超出范围"),
    /** No such household in the caller's region. */
    HOUSEHOLD_UNKNOWN(Kind.BAD_FIELD, "householdId", "Known", "没有这个家庭"),
    /** A household lives in one community. */
    HOUSEHOLD_ELSEWHERE(Kind.BAD_FIELD, "householdId", "SameRegion", "家庭所在地区与住址不一致"),
    /** Not in the list of group codes. */
    GROUP_UNKNOWN(Kind.BAD_FIELD, "groups.code", "Known", "没有这个人群类别"),
    /** Welcome and kept away at once. */
    WORKER_PREFERRED_AND_EXCLUDED(Kind.BAD_FIELD, "preferredWorkers", "NotExcluded", "同一服务人员不能既优先又回避"),
    /** Welcome and kept away at once. */
    PROVIDER_PREFERRED_AND_EXCLUDED(Kind.BAD_FIELD, "preferredProviders", "NotExcluded", "同一服务商不能既优先又回避"),
    /** Derived from the birth date. */
    GROUP_AUTOMATIC(Kind.BAD_FIELD, "groups.code", "Automatic", "高龄由系统按生日自动认定,该老人尚未达到年龄"),
    /** Ends before it begins. */
    PERIOD_INVALID(Kind.BAD_FIELD, "groups.to", "Period", "结束日期须晚于开始日期"),
    /** Two periods of one group overlap. */
    GROUP_OVERLAPS(Kind.CONFLICT, "groups", "Group period overlaps", "该人群类别在此期间已登记"),
    /** No such membership. */
    GROUP_ABSENT(Kind.ABSENT, "groupId", "Known", "没有这条人群类别记录"),
    /** No such contact. */
    CONTACT_ABSENT(Kind.ABSENT, "contactId", "Known", "没有这位联系人"),
    /** More contacts than the emergency card holds. */
    CONTACTS_TOO_MANY(Kind.CONFLICT, "contacts", "Too many contacts", "联系人已达上限,请先删除不用的联系人"),
    /** Before birth or after today. */
    LIFE_DATE_INVALID(Kind.BAD_FIELD, "since", "Date", "日期不能早于出生,也不能晚于今天"),
    /** No such elder, or not the caller's. */
    ELDER_ABSENT(Kind.ABSENT, "elderId", "Known", "没有这位老人"),
    /** No such household, or not the caller's. */
    HOUSEHOLD_ABSENT(Kind.ABSENT, "householdId", "Known", "没有这个家庭"),
    /** No such terminal, or not the caller's. */
    TERMINAL_ABSENT(Kind.ABSENT, "terminalId", "Known", "没有这个终端"),
    /** Neither a line nor a device. */
    TERMINAL_UNREACHABLE(Kind.BAD_FIELD, "lineNumber", "LineOrDevice", "终端须有线路号码或设备编号"),
    /** Belongs to an elder or to a household. */
    TERMINAL_OWNER(Kind.BAD_FIELD, "elderId", "ExactlyOne", "终端须属于一位老人或一个家庭,二者择一"),
    /** Not a line number. */
    LINE_INVALID(Kind.BAD_FIELD, "lineNumber", "Phone", "线路号码须为3至20位数字"),
    /** A key or its meaning is malformed. */
    KEY_MAP_INVALID(Kind.BAD_FIELD, "keyMap", "KeyMap", "按键设置须为大写字母、数字与下划线,最多10项"),
    /** Another active terminal has the line. */
    LINE_IN_USE(Kind.CONFLICT, "lineNumber", "Line in use", "该线路号码已有在用终端"),
    /** Another active terminal has the device id. */
    DEVICE_IN_USE(Kind.CONFLICT, "deviceId", "Device in use", "该设备编号已有在用终端");

    private final Kind kind;
    private final String field;
    private final String rule;
    private final String detail;

    Refusal(Kind kind, String field, String rule, String detail) {
        this.kind = kind;
        this.field = field;
        this.rule = rule;
        this.detail = detail;
    }

    /** What kind of answer it is. */
    public enum Kind {
        /** The request is wrong in this field. */
        BAD_FIELD,
        /** The request contradicts what is registered. */
        CONFLICT,
        /** Not the caller's region. */
        FORBIDDEN,
        /** Not there, or not to be seen. */
        ABSENT
    }

    /** What kind of answer it is. */
    public Kind kind() {
        return kind;
    }

    /** The refused field. */
    public String field() {
        return field;
    }

    /** The rule it broke; for a conflict also its title. */
    public String rule() {
        return rule;
    }

    /** Chinese explanation for the person at the desk. */
    public String detail() {
        return detail;
    }
}
