package city.careline.provider.adapter.rest;

import city.careline.provider.application.Employment;
import city.careline.provider.domain.admission.Move;
import city.careline.provider.domain.admission.Stage;
import city.careline.provider.domain.catalogue.Ceiling;
import city.careline.provider.domain.catalogue.Price;
import city.careline.provider.domain.staff.Rostering;
import city.careline.provider.domain.staff.Shift;
import city.careline.provider.domain.supervision.Paper;
import city.careline.provider.domain.supervision.Rectification;
import city.careline.runtime.problem.Problem;
import city.careline.runtime.problem.ProblemException;
import java.util.List;
import java.util.stream.Collectors;

/** Refusals of the commands as problems, in the words of the people at the desk. */
final class Refusals {
    private Refusals() {}

    static ProblemException noSuchProvider() {
        return Problem.notFound("没有这个服务商").exception();
    }

    static ProblemException noSuchWorker() {
        return Problem.notFound("没有这名服务人员").exception();
    }

    static ProblemException noSuchItem() {
        return Problem.notFound("服务目录中没有这个项目").exception();
    }

    static ProblemException providerLeft() {
        return Problem.conflict("Provider left", "该服务商已退出,不能再变更").exception();
    }

    static ProblemException illegalMove(Move.Illegal illegal) {
        String legal = illegal.legal().stream().sorted().map(Refusals::named).collect(Collectors.joining("、"));
        return Problem.conflict(
                        "Illegal move",
                        "当前状态为" + named(illegal.from()) + (legal.isEmpty() ? ",不能再变更" : ",只能变更为:" + legal))
                .exception();
    }

    /** Names each field that keeps a provider from being admitted. */
    static ProblemException papersLacking(List<Paper> papers) {
        Problem problem = Problem.conflict("Papers lacking", "营业执照、责任保险缺失或已过期,不能准入");
        List<Problem.FieldError> fields = papers.stream().map(Refusals::lacking).toList();
        return new Problem(problem.type(), problem.title(), problem.status(), problem.detail(), fields).exception();
    }

    private static Problem.FieldError lacking(Paper paper) {
        return switch (paper) {
            case LICENCE -> new Problem.FieldError("licenceUntil", "Valid", "营业执照缺失或已过期");
            case INSURANCE -> new Problem.FieldError("insuredUntil", "Valid", "责任保险缺失或已过期");
        };
    }

    static ProblemException unrectified(Rectification order) {
        return Problem.conflict("Rectification overdue", "整改期限(" + order.deadline() + ")已过而未确认完成,不能准入")
                .exception();
    }

    /** Why somebody cannot be employed like that. */
    static ProblemException employment(Employment refused) {
        return switch (refused) {
            case Employment.Unknown unknown -> noSuchWorker();
            case Employment.ProviderLeft left -> providerLeft();
            case Employment.ForeignSite foreign ->
                Problem.badField("siteId", "UnknownSite", "该网点不属于这个服务商").exception();
            case Employment.UnknownItems items ->
                Problem.badField("itemCodes", "UnknownItem", "服务目录中没有这些项目:" + String.join("、", items.codes()))
                        .exception();
            case Employment.Employed employed -> throw new IllegalArgumentException("not a refusal");
        };
    }

    static ProblemException overlapping(Rostering.Overlapping overlap) {
        return Problem.conflict(
                        "Shifts overlap",
                        "班次 " + overlap.wanted().from() + " 与已有班次("
                                + overlap.other().from() + " 至 "
                                + overlap.other().to() + ")重叠")
                .exception();
    }

    static ProblemException over(Rostering.Over over) {
        return Problem.unprocessable("Shift over", "班次 " + over.wanted().from() + " 已经结束")
                .exception();
    }

    static ProblemException pricesOverlap(Price other) {
        return Problem.conflict("Prices overlap", "与 " + other.from() + " 起生效的价格时间重叠")
                .exception();
    }

    static ProblemException rewritesThePast(Price other) {
        return Problem.unprocessable("Price in the past", "不能改写已经生效的价格(自 " + other.from() + " 起),新价格须从将来的时间开始")
                .exception();
    }

    static ProblemException ceilingsOverlap(Ceiling other) {
        return Problem.conflict("Ceilings overlap", "与 " + other.from() + " 起生效的限价时间重叠")
                .exception();
    }

    static ProblemException ceilingInThePast(Ceiling other) {
        return Problem.unprocessable("Ceiling in the past", "不能改写已经生效的限价(自 " + other.from() + " 起),新限价须从将来的时间开始")
                .exception();
    }

    static ProblemException noSuchShift() {
        return Problem.notFound("没有在该时间开始的班次").exception();
    }

    static ProblemException begun(Shift shift) {
        return Problem.conflict("Shift begun", "班次 " + shift.from() + " 已经开始,不能取消")
                .exception();
    }

    private static String named(Stage stage) {
        String name = switch (stage) {
            case APPLIED -> "已申请";
            case REVIEWING -> "审核中";
            case ACTIVE -> "已准入";
            case SUSPENDED -> "已暂停";
            case EXITED -> "已退出";
        };
        return name + "(" + stage + ")";
    }
}
