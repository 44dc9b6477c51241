//go:build cgo

// Made from the headers in include/ by internal/generate: do not edit.

package wxpay

// The endpoints of the gateway.
const (
	// APIUnifiedOrder places an order to be paid in JSAPI, a mini-program, an app, a browser or by a QR code.
	APIUnifiedOrder Endpoint = iota + 1

	// APIMicropay charges the payer whose payment code was scanned.
	APIMicropay

	// APIOrderQuery asks what became of an order.
	APIOrderQuery

	// APICloseOrder closes an order that was not paid.
	APICloseOrder

	// APIReverse takes back a payment by payment code, whatever became of it.
	APIReverse

	// APIRefund asks for a refund.
	APIRefund

	// APIRefundV2 asks for a refund of an order with single-item promotions.
	APIRefundV2

	// APIRefundQuery asks what became of refunds.
	APIRefundQuery

	// APIRefundQueryV2 asks what became of refunds of an order with single-item promotions.
	APIRefundQueryV2

	// APIAuthCodeToOpenID asks whose payment code was scanned.
	APIAuthCodeToOpenID

	// APIShortURL shortens the text of a QR code.
	APIShortURL

	// APIReport reports how long calls took, or a batch of payments by payment code.
	APIReport

	// APIDownloadBill: the trade bill of a day.
	APIDownloadBill

	// APIDownloadFundFlow: the fund flow bill of a day.
	APIDownloadFundFlow

	// APIBatchQueryComment: what payers wrote about orders.
	APIBatchQueryComment

	// APISandboxSignKey: the key of the sandbox. The request is signed with the real one, by MD5.
	APISandboxSignKey

	// APISandboxMicropay is APIMicropay in the sandbox.
	APISandboxMicropay

	// APISandboxOrderQuery is APIOrderQuery in the sandbox.
	APISandboxOrderQuery

	// APIOldSandboxSignKey: the key of the old sandbox.
	APIOldSandboxSignKey

	// APIOldSandboxUnifiedOrder is APIUnifiedOrder in the old sandbox.
	APIOldSandboxUnifiedOrder

	// APIOldSandboxMicropay is APIMicropay in the old sandbox.
	APIOldSandboxMicropay

	// APIOldSandboxOrderQuery is APIOrderQuery in the old sandbox.
	APIOldSandboxOrderQuery

	// APIOldSandboxRefund is APIRefund in the old sandbox, where it needs no certificate.
	APIOldSandboxRefund

	// APIOldSandboxRefundQuery is APIRefundQuery in the old sandbox.
	APIOldSandboxRefundQuery

	// APIOldSandboxDownloadBill is APIDownloadBill in the old sandbox.
	APIOldSandboxDownloadBill

	// APICombinedOrder places several orders to be paid at once.
	APICombinedOrder

	// APIQueryCombinedOrder asks what became of a combined order.
	APIQueryCombinedOrder

	// APICloseCombinedOrder closes a combined order that was not paid.
	APICloseCombinedOrder

	// APISendRedPack sends a red packet.
	APISendRedPack

	// APISendGroupRedPack sends a red packet that its receiver shares with others.
	APISendGroupRedPack

	// APISendMiniProgramRedPack sends a red packet that a mini-program hands over.
	APISendMiniProgramRedPack

	// APIGetRedPackInfo asks what became of a red packet.
	APIGetRedPackInfo

	// APISendWorkRedPack sends a red packet to a member of a company.
	APISendWorkRedPack

	// APIQueryWorkRedPack asks what became of a red packet to a member of a company.
	APIQueryWorkRedPack

	// APITransfers transfers to a user's balance.
	APITransfers

	// APIGetTransferInfo asks what became of a transfer.
	APIGetTransferInfo

	// APIWorkTransfer transfers to a member of a company.
	APIWorkTransfer

	// APIQueryWorkTransfer asks what became of a transfer to a member of a company.
	APIQueryWorkTransfer

	// APIPayBank transfers to a bank card.
	APIPayBank

	// APIQueryBank asks what became of a transfer to a bank card.
	APIQueryBank

	// APIGetPublicKey: the RSA key that APIPayBank wants card number and name encrypted with.
	APIGetPublicKey

	// APISendCoupon sends a coupon.
	APISendCoupon

	// APIQueryCouponStock asks about a batch of coupons.
	APIQueryCouponStock

	// APIQueryCoupon asks about one coupon.
	APIQueryCoupon

	// APIProfitSharing shares the profit of an order once; the rest is the merchant's.
	APIProfitSharing

	// APIMultiProfitSharing shares some of the profit of an order; more may follow.
	APIMultiProfitSharing

	// APIProfitSharingFinish ends the sharing of an order's profit.
	APIProfitSharingFinish

	// APIProfitSharingQuery asks what became of a sharing.
	APIProfitSharingQuery

	// APIProfitSharingAmountQuery asks how much of an order is left to share.
	APIProfitSharingAmountQuery

	// APIProfitSharingAddReceiver adds somebody to share with.
	APIProfitSharingAddReceiver

	// APIProfitSharingRemoveReceiver removes somebody to share with.
	APIProfitSharingRemoveReceiver

	// APIProfitSharingReturn takes back a shared profit.
	APIProfitSharingReturn

	// APIProfitSharingReturnQuery asks what became of taking back a shared profit.
	APIProfitSharingReturnQuery

	// APIProfitSharingRatioQuery asks how much may be shared at most.
	APIProfitSharingRatioQuery

	// APIEntrustWeb: the page of an official account on which a payer signs a contract.
	APIEntrustWeb

	// APIH5EntrustWeb: the page of a browser on which a payer signs a contract.
	APIH5EntrustWeb

	// APIPreEntrustWeb prepares a contract that a payer signs in an app.
	APIPreEntrustWeb

	// APIQueryContract asks about a contract.
	APIQueryContract

	// APIDeleteContract ends a contract.
	APIDeleteContract

	// APIContractOrder places an order whose payer signs a contract with it.
	APIContractOrder

	// APIEntrustedPay charges a payer under a contract.
	APIEntrustedPay

	// APIEntrustedPayQuery asks what became of a charge under a contract.
	APIEntrustedPayQuery

	// APIPartnerEntrustWeb is APIEntrustWeb for a service provider.
	APIPartnerEntrustWeb

	// APIPartnerH5EntrustWeb is APIH5EntrustWeb for a service provider.
	APIPartnerH5EntrustWeb

	// APIPartnerPreEntrustWeb is APIPreEntrustWeb for a service provider.
	APIPartnerPreEntrustWeb

	// APIPartnerQueryContract is APIQueryContract for a service provider.
	APIPartnerQueryContract

	// APIPartnerDeleteContract is APIDeleteContract for a service provider.
	APIPartnerDeleteContract

	// APIPartnerEntrustedPay is APIEntrustedPay for a service provider.
	APIPartnerEntrustedPay

	// APIPartnerEntrustedPayQuery is APIEntrustedPayQuery for a service provider.
	APIPartnerEntrustedPayQuery

	// APIDepositUnifiedOrder places an order for a deposit.
	APIDepositUnifiedOrder

	// APIDepositMicropay takes a deposit by payment code.
	APIDepositMicropay

	// APIDepositFacePay takes a deposit by face.
	APIDepositFacePay

	// APIDepositOrderQuery asks what became of a deposit.
	APIDepositOrderQuery

	// APIDepositReverse gives the whole deposit back.
	APIDepositReverse

	// APIDepositConsume keeps some of the deposit and gives the rest back.
	APIDepositConsume

	// APIDepositRefund asks for a refund of what was kept.
	APIDepositRefund

	// APIDepositRefundQuery asks what became of refunds of a deposit.
	APIDepositRefundQuery

	// APIFaceAuthInfo: the credential that a face payment device needs.
	APIFaceAuthInfo

	// APIFacePay charges the payer whose face was recognised.
	APIFacePay

	// APIFacePayQuery asks what became of a payment by face.
	APIFacePayQuery

	// APIFacePayReverse takes back a payment by face.
	APIFacePayReverse

	// APITransitPay charges a passenger.
	APITransitPay

	// APITransitQueryState asks whether a passenger can be charged.
	APITransitQueryState

	// APITransitQueryOrder asks what became of a charge of a passenger or a driver.
	APITransitQueryOrder

	// APIPartnerTransitPay is APITransitPay for a service provider.
	APIPartnerTransitPay

	// APIPartnerTransitQueryState is APITransitQueryState for a service provider.
	APIPartnerTransitQueryState

	// APIPartnerTransitQueryOrder is APITransitQueryOrder for a service provider.
	APIPartnerTransitQueryOrder

	// APIVehicleEntry tells that a vehicle has come in.
	APIVehicleEntry

	// APIVehiclePay charges a driver.
	APIVehiclePay

	// APIVehicleQueryState asks whether a driver can be charged.
	APIVehicleQueryState

	// APIPartnerVehicleEntry is APIVehicleEntry for a service provider.
	APIPartnerVehicleEntry

	// APIPartnerVehiclePay is APIVehiclePay for a service provider.
	APIPartnerVehiclePay

	// APIPartnerVehicleQueryState is APIVehicleQueryState for a service provider.
	APIPartnerVehicleQueryState

	// APICreateRentBill starts a rental without a deposit.
	APICreateRentBill

	// APIQueryRentBill asks about a rental.
	APIQueryRentBill

	// APIFinishRentBill ends a rental.
	APIFinishRentBill

	// APIChangeRentMoney changes what a rental costs.
	APIChangeRentMoney

	// APICancelBill cancels a rental or a stay.
	APICancelBill

	// APICreateHotelBill starts a stay at a hotel without a deposit.
	APICreateHotelBill

	// APIQueryHotelBill asks about a stay.
	APIQueryHotelBill

	// APIFinishHotelBill ends a stay.
	APIFinishHotelBill

	// APIMicroSubmit applies for a micro-merchant.
	APIMicroSubmit

	// APIMicroGetState asks what became of an application.
	APIMicroGetState

	// APIMicroSubmitUpgrade applies to make a micro-merchant an ordinary one.
	APIMicroSubmitUpgrade

	// APIMicroGetUpgradeState asks what became of that.
	APIMicroGetUpgradeState

	// APIMicroModifyArchives changes the card that is settled to.
	APIMicroModifyArchives

	// APIMicroModifyContactInfo changes whom to contact.
	APIMicroModifyContactInfo

	// APIMicroSignContract files a contract.
	APIMicroSignContract

	// APIMicroQueryWithdrawal asks about the withdrawal of a day.
	APIMicroQueryWithdrawal

	// APIMicroRetryWithdrawal starts the withdrawal of a day again.
	APIMicroRetryWithdrawal

	// APICustomsDeclare declares an order to the customs.
	APICustomsDeclare

	// APICustomsQuery asks what became of a declaration.
	APICustomsQuery

	// APICustomsRedeclare sends a declaration to the customs again.
	APICustomsRedeclare

	// APIQueryMerchantRisk asks how risky a merchant is.
	APIQueryMerchantRisk

	// APISetMerchantRiskCallback tells where to send risks to.
	APISetMerchantRiskCallback

	// APISyncMerchantRiskResult tells what was done about a risk.
	APISyncMerchantRiskResult

	// APIBankQueryMerchantAudit: a bank asks how far the audit of a merchant is.
	APIBankQueryMerchantAudit

	// APIChannelQueryMerchantAudit: a channel asks how far the audit of a merchant is.
	APIChannelQueryMerchantAudit

	// APIGetCertificates: the certificates of the platform.
	APIGetCertificates

	// APIGetViolation: a bank asks what its merchants did wrong.
	APIGetViolation

	// APIQueryExchangeRate: the rate of a currency on a day.
	APIQueryExchangeRate

	// APISettlementQuery: what was settled.
	APISettlementQuery

	// APIAddInstitutionSub adds a sub-merchant of an institution.
	APIAddInstitutionSub

	// APIModifyInstitutionSub changes a sub-merchant of an institution.
	APIModifyInstitutionSub

	// APIQueryInstitutionSub asks about a sub-merchant of an institution.
	APIQueryInstitutionSub

	// APIAddSubDevConfig adds a page or an application of a sub-merchant.
	APIAddSubDevConfig

	// APIQuerySubDevConfig: the pages and applications of a sub-merchant.
	APIQuerySubDevConfig

	// APIChannelSetting sets the channel of a sub-merchant.
	APIChannelSetting

	// APIModifyMerchantInfo changes what payers see of a sub-merchant.
	APIModifyMerchantInfo

	// APISubMerchantManage adds sub-merchants and lists them.
	APISubMerchantManage

	// APIUploadMedia uploads a picture. The file is no field: it goes into the body beside the signed ones.
	APIUploadMedia

	// APIAddRecommendConfig sets the account that payers are asked to follow.
	APIAddRecommendConfig

	// APIRealNamePage: the page on which a payer agrees to tell a real name. It is not signed.
	APIRealNamePage

	// APIRealNameAccessToken: the token that allows to ask for a real name.
	APIRealNameAccessToken

	// APIGetRealName asks for a real name, encrypted.
	APIGetRealName

	// APIVerifyRealName asks whether a name is the real one.
	APIVerifyRealName
)

var endpointNames = [...]string{
	"none",
	"UnifiedOrder",
	"Micropay",
	"OrderQuery",
	"CloseOrder",
	"Reverse",
	"Refund",
	"RefundV2",
	"RefundQuery",
	"RefundQueryV2",
	"AuthCodeToOpenID",
	"ShortURL",
	"Report",
	"DownloadBill",
	"DownloadFundFlow",
	"BatchQueryComment",
	"SandboxSignKey",
	"SandboxMicropay",
	"SandboxOrderQuery",
	"OldSandboxSignKey",
	"OldSandboxUnifiedOrder",
	"OldSandboxMicropay",
	"OldSandboxOrderQuery",
	"OldSandboxRefund",
	"OldSandboxRefundQuery",
	"OldSandboxDownloadBill",
	"CombinedOrder",
	"QueryCombinedOrder",
	"CloseCombinedOrder",
	"SendRedPack",
	"SendGroupRedPack",
	"SendMiniProgramRedPack",
	"GetRedPackInfo",
	"SendWorkRedPack",
	"QueryWorkRedPack",
	"Transfers",
	"GetTransferInfo",
	"WorkTransfer",
	"QueryWorkTransfer",
	"PayBank",
	"QueryBank",
	"GetPublicKey",
	"SendCoupon",
	"QueryCouponStock",
	"QueryCoupon",
	"ProfitSharing",
	"MultiProfitSharing",
	"ProfitSharingFinish",
	"ProfitSharingQuery",
	"ProfitSharingAmountQuery",
	"ProfitSharingAddReceiver",
	"ProfitSharingRemoveReceiver",
	"ProfitSharingReturn",
	"ProfitSharingReturnQuery",
	"ProfitSharingRatioQuery",
	"EntrustWeb",
	"H5EntrustWeb",
	"PreEntrustWeb",
	"QueryContract",
	"DeleteContract",
	"ContractOrder",
	"EntrustedPay",
	"EntrustedPayQuery",
	"PartnerEntrustWeb",
	"PartnerH5EntrustWeb",
	"PartnerPreEntrustWeb",
	"PartnerQueryContract",
	"PartnerDeleteContract",
	"PartnerEntrustedPay",
	"PartnerEntrustedPayQuery",
	"DepositUnifiedOrder",
	"DepositMicropay",
	"DepositFacePay",
	"DepositOrderQuery",
	"DepositReverse",
	"DepositConsume",
	"DepositRefund",
	"DepositRefundQuery",
	"FaceAuthInfo",
	"FacePay",
	"FacePayQuery",
	"FacePayReverse",
	"TransitPay",
	"TransitQueryState",
	"TransitQueryOrder",
	"PartnerTransitPay",
	"PartnerTransitQueryState",
	"PartnerTransitQueryOrder",
	"VehicleEntry",
	"VehiclePay",
	"VehicleQueryState",
	"PartnerVehicleEntry",
	"PartnerVehiclePay",
	"PartnerVehicleQueryState",
	"CreateRentBill",
	"QueryRentBill",
	"FinishRentBill",
	"ChangeRentMoney",
	"CancelBill",
	"CreateHotelBill",
	"QueryHotelBill",
	"FinishHotelBill",
	"MicroSubmit",
	"MicroGetState",
	"MicroSubmitUpgrade",
	"MicroGetUpgradeState",
	"MicroModifyArchives",
	"MicroModifyContactInfo",
	"MicroSignContract",
	"MicroQueryWithdrawal",
	"MicroRetryWithdrawal",
	"CustomsDeclare",
	"CustomsQuery",
	"CustomsRedeclare",
	"QueryMerchantRisk",
	"SetMerchantRiskCallback",
	"SyncMerchantRiskResult",
	"BankQueryMerchantAudit",
	"ChannelQueryMerchantAudit",
	"GetCertificates",
	"GetViolation",
	"QueryExchangeRate",
	"SettlementQuery",
	"AddInstitutionSub",
	"ModifyInstitutionSub",
	"QueryInstitutionSub",
	"AddSubDevConfig",
	"QuerySubDevConfig",
	"ChannelSetting",
	"ModifyMerchantInfo",
	"SubMerchantManage",
	"UploadMedia",
	"AddRecommendConfig",
	"RealNamePage",
	"RealNameAccessToken",
	"GetRealName",
	"VerifyRealName",
}
