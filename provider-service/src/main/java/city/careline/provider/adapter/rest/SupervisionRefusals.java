package city.careline.provider.adapter.rest;

import city.careline.provider.application.SignContract;
import city.careline.provider.domain.admission.Restatement;
import city.careline.provider.domain.supervision.Contracting;
import city.careline.runtime.problem.Problem;
import city.careline.runtime.problem.ProblemException;

/** Refusals of what supervision wanted, as problems. */
final class SupervisionRefusals {
    private SupervisionRefusals() {}

    static ProblemException noSuchEntry() {
        return Problem.notFound("没有这条记录").exception();
    }

    static ProblemException alreadyOver() {
        return Problem.conflict("Already over", "该记录已经结束").exception();
    }

    static ProblemException unknownItems(SignContract.Outcome.UnknownItems items) {
        return Problem.badField("itemCodes", "UnknownItem", "服务目录中没有这些项目:" + String.join("、", items.codes()))
                .exception();
    }

    static ProblemException unsigned(Contracting why) {
        return switch (why) {
            case Contracting.OutsideRegions outside ->
                Problem.badField("regionCode", "OutsideRegions", "合同地区不在该服务商的服务区域之内")
                        .exception();
            case Contracting.Overlapping overlap ->
                Problem.conflict(
                                "Contracts overlap",
                                "与 " + overlap.other().from() + " 起、地区 "
                                        + overlap.other().region().code() + " 的合同重叠")
                        .exception();
            case Contracting.Over over ->
                Problem.badField("to", "Span", "合同的结束时间须晚于现在,也晚于开始时间").exception();
            case Contracting.Blacklisted blacklisted ->
                Problem.conflict("Blacklisted", "该服务商已列入严重失信名单,依法限制参加政府采购").exception();
            case Contracting.Signed signed -> throw new IllegalArgumentException("not a refusal");
        };
    }

    static ProblemException restrictionInThePast() {
        return Problem.badField("from", "FutureOrPresent", "限制不能从过去的时间开始").exception();
    }

    static ProblemException restrictionNeverHolds() {
        return Problem.badField("to", "Span", "限制的结束时间须晚于开始时间").exception();
    }

    static ProblemException deadlinePassed() {
        return Problem.badField("deadline", "Future", "整改期限须晚于现在").exception();
    }

    static ProblemException contractOutside(Restatement.ContractOutside outside) {
        return Problem.conflict(
                        "Contract outside regions",
                        "地区 " + outside.contract().region().code() + " 的购买服务合同尚未结束,服务区域须包含该地区")
                .exception();
    }
}
