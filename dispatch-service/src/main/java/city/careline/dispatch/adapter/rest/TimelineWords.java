package city.careline.dispatch.adapter.rest;

import java.util.Map;

/** What happened to an order, in the words of the desk. */
final class TimelineWords {
    private static final Map<String, String> WHAT = Map.ofEntries(
            Map.entry("INCIDENT_OPENED", "收到求助,已建工单"),
            Map.entry("SIGNAL_JOINED", "同一家庭再次呼叫,并入本单"),
            Map.entry("SERVICE_ORDER_PLACED", "坐席下单"),
            Map.entry("SEAT_ANSWERED", "坐席接听"),
            Map.entry("CALLER_GONE", "老人未等接听即挂断"),
            Map.entry("ELDER_IDENTIFIED", "坐席确认老人"),
            Map.entry("HOLD_PENDING", "额度尚未答复,先行派单"),
            Map.entry("HOLD_GRANTED", "额度已预占"),
            Map.entry("HOLD_REFUSED", "额度不予预占"),
            Map.entry("HOLD_CAPTURED", "费用已从额度扣除"),
            Map.entry("HOLD_RELEASED", "额度已退回"),
            Map.entry("RELEASED", "开始派单"),
            Map.entry("OFFER_MADE", "询问服务人员"),
            Map.entry("OFFER_DECLINED", "服务人员拒单"),
            Map.entry("OFFER_EXPIRED", "服务人员未按时答复"),
            Map.entry("OFFER_WITHDRAWN", "撤回派单"),
            Map.entry("WAITING", "排队等待服务人员空闲"),
            Map.entry("NOBODY_FOUND", "暂无人可派,已交督导"),
            Map.entry("AMBULANCE_REQUESTED", "已请求120救护车"),
            Map.entry("ASSIGNMENT_MADE", "已有人接单"),
            Map.entry("VISIT_POSTPONED", "上门时间有变,另行派人"),
            Map.entry("ASSIGNMENT_RELEASED", "解除派工"),
            Map.entry("EN_ROUTE", "服务人员出发"),
            Map.entry("ARRIVED", "服务人员到达"),
            Map.entry("CHECKED_IN", "服务人员签到"),
            Map.entry("VISIT_COMPLETED", "服务完成"),
            Map.entry("CANCELLED", "工单取消"),
            Map.entry("CLOSED", "回访办结"));
    private static final Map<String, String> ACTIONS = Map.of(
            "SUPERVISOR_ALERT", "升级:交督导处理",
            "WIDEN", "升级:扩大范围,同时询问所有人",
            "AMBULANCE", "升级:请求120救护车",
            "COUNTY_ALERT", "升级:交区县负责");
    private static final Map<String, String> CAUSES = Map.of(
            "UNANSWERED", "无人接单",
            "WAITED_TOO_LONG", "排队过久",
            "FLOOR_GUARANTEE", "兜底保障对象",
            "NO_TURNOUT", "接单后未出发",
            "NO_ARRIVAL", "未按时到达");

    private TimelineWords() {}

    static String of(String what, Map<String, String> ids) {
        return switch (what) {
            case "ESCALATED" ->
                "%s(%s)"
                        .formatted(
                                ACTIONS.getOrDefault(ids.getOrDefault("action", ""), "升级"),
                                CAUSES.getOrDefault(ids.getOrDefault("cause", ""), "无人接单"));
            case "ASSIGNED_BY_SEAT" ->
                "BY_PHONE".equals(ids.get("reason")) ? "坐席代为接单(电话答复)" : "坐席指派:" + ids.getOrDefault("reason", "");
            default -> WHAT.getOrDefault(what, what);
        };
    }
}
