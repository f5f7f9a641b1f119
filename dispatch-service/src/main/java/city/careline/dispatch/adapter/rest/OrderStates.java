package city.careline.dispatch.adapter.rest;

import city.careline.dispatch.domain.order.OrderState;

/** Where an order stands, in the words of the desk. */
final class OrderStates {
    private OrderStates() {}

    static String inChinese(OrderState state) {
        return switch (state) {
            case AWAITING_HOLD -> "等待额度预占";
            case AWAITING_RELEASE -> "等待坐席确认";
            case OFFERING -> "派单中";
            case WAITING -> "排队等待服务人员空闲";
            case UNSERVED -> "暂无人可派,已交督导";
            case ASSIGNED -> "已有人接单";
            case COMPLETED -> "已完成,待回访";
            case CLOSED -> "已办结";
            case CANCELLED -> "已取消";
        };
    }
}
