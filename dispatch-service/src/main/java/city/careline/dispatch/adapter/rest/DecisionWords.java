package city.careline.dispatch.adapter.rest;

import city.careline.dispatch.application.DecisionCards;
import city.careline.dispatch.application.RedecidePool;
import city.careline.dispatch.domain.matching.Considered;
import city.careline.dispatch.domain.matching.DecisionCard;
import city.careline.dispatch.domain.matching.Rejection;
import city.careline.dispatch.domain.matching.Travel;
import city.careline.dispatch.domain.matching.Whereabouts;
import city.careline.dispatch.domain.order.Offering;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A decision in one Chinese sentence, and every reason in Chinese, for people. */
final class DecisionWords {
    private static final int REASONS = 5;

    private DecisionWords() {}

    static String reason(Rejection rejection) {
        return switch (rejection) {
            case PROVIDER_NOT_ACTIVE -> "服务商未在营";
            case SANCTIONED -> "服务商受处罚停业";
            case RECTIFICATION_OVERDUE -> "服务商逾期未整改被停业";
            case RISK_HOLD -> "服务商因风险核查暂停派单";
            case BLACKLISTED -> "服务商被列入失信名单";
            case LICENCE_NOT_VALID -> "服务商执照缺失或到期";
            case INSURANCE_NOT_VALID -> "服务商保险缺失或到期";
            case VOLUNTEERS_NOT_ASKED -> "本轮不派给义工";
            case VOLUNTEERS_NOT_ALLOWED -> "此项目不可由义工承担";
            case PROVIDER_KIND_NOT_ASKED -> "本轮不派给此类服务商";
            case WORKER_NOT_ACTIVE -> "人员不在岗";
            case ITEM_NOT_OFFERED -> "不提供此服务";
            case FIRE_TRAINING_NOT_VALID -> "没有有效的消防安全培训";
            case CERTIFICATE_NOT_VALID -> "没有此项目要求的有效证书";
            case EXCLUDED_BY_ELDER -> "老人不愿由此人服务";
            case PROVIDER_EXCLUDED_BY_ELDER -> "老人不愿由此服务商服务";
            case OFF_SHIFT -> "届时不当班";
            case POSITION_UNKNOWN -> "位置不明";
            case POSITION_TOO_OLD -> "位置过旧";
            case OUTSIDE_SERVICE_AREA -> "不在其服务区域";
            case TOO_FAR -> "超出派单半径";
            case NO_PUBLIC_MONEY -> "服务商不得承接财政付费服务";
            case NO_PUBLIC_CONTRACT -> "没有覆盖此次服务的政府购买合同";
            case PRICE_UNKNOWN -> "价格不明,无法核对指导价";
            case PRICE_ABOVE_CEILING -> "价格高于指导价";
            case ALREADY_ASKED -> "本轮已询问过";
            case NOT_FREE -> "正忙";
            case RESTING -> "上一单后休息中";
            case OUTSCORED -> "合格,但有更合适的人员";
        };
    }

    static String position(Whereabouts.Source source) {
        return switch (source) {
            case REPORT -> "实时位置";
            case SITE -> "站点位置";
            case SITE_FOR_STALE_REPORT -> "站点位置(实时位置已过期)";
            case STALE_REPORT -> "过期的实时位置";
        };
    }

    static String summary(DecisionCards.Kept kept) {
        DecisionCard card = kept.card();
        if (card == null && isPool(kept)) {
            return pooled(kept);
        }
        if (card == null) {
            return "无人可派:"
                    + kept.why().keySet().stream().map(DecisionWords::obstacle).collect(Collectors.joining(","));
        }
        return card.chosen().isEmpty() ? nobody(card) : somebody(card);
    }

    /** Said by the waiting pool, which decides many orders together. */
    private static boolean isPool(DecisionCards.Kept kept) {
        return kept.why().keySet().stream().anyMatch(RedecidePool.POOLED::contains);
    }

    private static String pooled(DecisionCards.Kept kept) {
        return kept.why().entrySet().stream()
                .map(one -> switch (one.getKey()) {
                    case RedecidePool.WAITS_FOR_SOON_FREE -> "等待一名预计 %d 分钟后空闲的较近人员。".formatted(one.getValue());
                    case RedecidePool.WAITS_FOR_SOMEBODY_NEARER ->
                        "可派的 %d 人都较远,暂等更近的人员;等待越久,派单范围越大。".formatted(one.getValue());
                    case RedecidePool.DECIDED_TOGETHER -> "与本区县其他等待的工单统筹派单,使总等待最短。";
                    default -> obstacle(one.getKey());
                })
                .collect(Collectors.joining());
    }

    private static String obstacle(String why) {
        return switch (why) {
            case Offering.HOME_UNKNOWN -> "住址未知";
            case Offering.WAVES_EXHAUSTED -> "本轮各批次均未接单";
            default -> why;
        };
    }

    private static String somebody(DecisionCard card) {
        Considered best = card.chosen().getFirst();
        int chosen = card.chosen().size();
        Travel way = best.travel();
        String arrival = way == null ? "" : ",预计 %d 分钟到达(%s)".formatted(minutes(way), basis(way));
        long passed = card.eligible().size();
        String others = passed == chosen ? "" : ";另有 %d 名合格人员未选".formatted(passed - chosen);
        return "选中 %d 人:%s%s%s%s。".formatted(chosen, why(card, best), arrival, others, refusals(card, ";"));
    }

    /** What put the first one first. */
    private static String why(DecisionCard card, Considered best) {
        if (best.score() != null && best.score().continuity() < 0) {
            return "曾为老人服务的合格人员优先";
        }
        if (best.score() != null && best.score().preference() < 0) {
            return "老人意愿的合格人员优先";
        }
        boolean nearest = card.eligible().getFirst().equals(best);
        return nearest ? "最近的合格人员" : "综合路程、公平、评价最合适的合格人员";
    }

    private static String nobody(DecisionCard card) {
        return "无人可派:共 %d 人%s。".formatted(card.lookedAt(), refusals(card, ",其中 "));
    }

    private static String refusals(DecisionCard card, String before) {
        Map<Rejection, Integer> counts = card.rejections();
        counts.remove(Rejection.OUTSCORED);
        if (counts.isEmpty()) {
            return "";
        }
        String listed = counts.entrySet().stream()
                .sorted(Map.Entry.<Rejection, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(REASONS)
                .map(entry -> "%d 人%s".formatted(entry.getValue(), reason(entry.getKey())))
                .collect(Collectors.joining(","));
        return before + listed + (counts.size() > REASONS ? "等" : "");
    }

    /** Begun minutes count: nobody is promised earlier than expected. */
    static int minutes(Travel way) {
        return (way.seconds() + 59) / 60;
    }

    static String basis(Travel way) {
        return switch (way.basis()) {
            case ESTIMATE -> "按直线距离估算";
            case ROAD -> "按道路计算";
        };
    }

    static @Nullable String reasonOrNull(@Nullable Rejection rejection) {
        return rejection == null ? null : reason(rejection);
    }
}
