package city.careline.provider.adapter.rest;

import city.careline.provider.application.ImportProviders;
import city.careline.provider.domain.admission.Provider;
import java.util.List;
import java.util.UUID;

/**
 * What became of the rows.
 *
 * @param accepted rows that were taken over, with the new ids in the order of the request
 * @param refused rows that were not, with the rule they broke
 */
record ImportView(List<Accepted> accepted, List<Refused> refused) {

    /**
     * A row that was taken over.
     *
     * @param row its number, from 0
     * @param providerId the provider
     * @param siteIds its sites
     * @param workerIds its workers
     */
    record Accepted(int row, UUID providerId, List<UUID> siteIds, List<UUID> workerIds) {

        static Accepted of(ImportProviders.Accepted accepted) {
            Provider provider = accepted.franchise().provider();
            return new Accepted(
                    accepted.row(),
                    provider.id().value(),
                    provider.sites().stream().map(site -> site.id().value()).toList(),
                    accepted.franchise().workers().stream()
                            .map(worker -> worker.id().value())
                            .toList());
        }
    }

    /**
     * A row that was not.
     *
     * @param row its number, from 0
     * @param field path of the field inside the row
     * @param rule the rule it broke
     * @param detail Chinese explanation
     */
    record Refused(int row, String field, String rule, String detail) {

        static Refused of(ImportProviders.Refused refused) {
            return switch (refused.rule()) {
                case CREDIT_CODE_TAKEN ->
                    new Refused(refused.row(), refused.field(), "CreditCodeTaken", "该统一社会信用代码已登记");
                case UNKNOWN_ITEM -> new Refused(refused.row(), refused.field(), "UnknownItem", "服务目录中没有所列项目");
                case SHIFTS_OVERLAP -> new Refused(refused.row(), refused.field(), "ShiftsOverlap", "班次之间有重叠");
                case CONTRACT_OUTSIDE_REGIONS ->
                    new Refused(refused.row(), refused.field(), "OutsideRegions", "合同地区不在服务区域之内");
                case CONTRACTS_OVERLAP ->
                    new Refused(refused.row(), refused.field(), "ContractsOverlap", "购买服务合同之间有重叠");
                case CONTRACT_OVER -> new Refused(refused.row(), refused.field(), "ContractOver", "购买服务合同已经结束");
                case RESTRICTION_NEVER_HOLDS -> new Refused(refused.row(), refused.field(), "Span", "限制的结束时间须晚于开始时间");
                case SHIFT_OVER -> new Refused(refused.row(), refused.field(), "ShiftOver", "班次已经结束");
            };
        }
    }
}
