//! Contracts under which payers are charged without being asked: signing, asking, ending.

use super::partner::HasPartner;
use super::reply::reply;
use super::request::{Part, compare, request, set};
use super::wire::Timestamp;
use super::words::words;
use crate::api::{
    Endpoint, PARTNER_DELETE_CONTRACT, PARTNER_PRE_ENTRUST_WEB, PARTNER_QUERY_CONTRACT, Violation,
};
use crate::error::Error;
use crate::field::View;
use crate::fields::Fields;
use crate::scratch::Scratch;
use crate::text::Text;
use crate::value::Time;

/// Which contract: by the gateway's number of it, or by its plan and the merchant's number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
pub enum ContractNo<'a> {
    /// `contract_id`, the gateway's.
    ContractId(&'a str),
    /// The merchant's.
    ContractCode {
        /// The plan.
        plan_id: &'a str,
        /// The merchant's number of the contract.
        contract_code: &'a str,
    },
}

impl<'a> Part<'a> for ContractNo<'a> {
    fn fill(
        self,
        fields: &mut Fields<'_, 'a>,
        scratch: &mut Scratch<'a>,
    ) -> Result<(), Violation<'a>> {
        match self {
            ContractNo::ContractId(id) => set(fields, scratch, "contract_id", id),
            ContractNo::ContractCode { plan_id, contract_code } => {
                set(fields, scratch, "plan_id", plan_id)?;
                set(fields, scratch, "contract_code", contract_code)
            }
        }
    }

    fn compare(self, reply: View<'_, '_>) -> Result<(), Error> {
        match self {
            ContractNo::ContractId(id) => compare(reply, "contract_id", id),
            ContractNo::ContractCode { plan_id, contract_code } => {
                compare(reply, "plan_id", plan_id)?;
                compare(reply, "contract_code", contract_code)
            }
        }
    }
}

words! {
    /// `contract_state`: where a contract stands.
    pub enum ContractState {
        /// Signed.
        Signed = "0",
        /// Ended.
        Ended = "1",
    }
}

words! {
    /// `contract_termination_mode`: how a contract ended.
    pub enum ContractTermination {
        /// It has not.
        None = "0",
        /// By itself, at its time.
        Expired = "1",
        /// The payer ended it.
        ByPayer = "2",
        /// The merchant ended it, by [`DeleteContract`].
        ByRequest = "3",
        /// The merchant ended it, on the platform's pages.
        OnPlatform = "4",
        /// The payer's account was closed.
        AccountClosed = "5",
    }
}

request! {
    /// Prepares a contract that a payer signs from an app. (WeChat Pay V2, "Entrusted debit:
    /// pre-signing".)
    pub struct PreEntrustWeb to PRE_ENTRUST_WEB => PreEntrustWebReply;
    fixed {
        version = "1.0",
    }
    required {
        /// The plan, as the platform numbers it.
        plan_id: &'a str,
        /// The merchant's number of the contract.
        contract_code: &'a str,
        /// The merchant's number of this request.
        request_serial: u64,
        /// What the payer reads: the account that the contract is for.
        contract_display_account: &'a str,
        /// Where the gateway tells that it was signed: an address without a query.
        notify_url: &'a str,
        /// Now.
        timestamp: Timestamp,
        /// The payer comes back to the app. May be left out.
        return_app: Option<bool>,
    }
    echo []
}

impl HasPartner for PreEntrustWeb<'_> {
    const PARTNER_ENDPOINT: Endpoint = PARTNER_PRE_ENTRUST_WEB;
}

reply! {
    /// A contract that is prepared.
    pub struct PreEntrustWebReply, from_verified Verified {
        /// What the app opens the signing with.
        pre_entrustweb_id: Text<'a>,
        /// The mini-program to open in its place.
        miniprogram_username: Option<Text<'a>>,
        /// Which page of it.
        miniprogram_path: Option<Text<'a>>,
    }
}

request! {
    /// Asks about a contract. (WeChat Pay V2, "Entrusted debit: query a contract".)
    pub struct QueryContract to QUERY_CONTRACT => QueryContractReply;
    fixed {
        version = "1.0",
    }
    parts {
        /// Which contract.
        contract: ContractNo<'a>,
    }
    required {}
    echo []
}

impl HasPartner for QueryContract<'_> {
    const PARTNER_ENDPOINT: Endpoint = PARTNER_QUERY_CONTRACT;
}

reply! {
    /// A contract.
    pub struct QueryContractReply, from_verified Verified {
        /// The gateway's number of the contract.
        contract_id: Text<'a>,
        /// Where it stands.
        contract_state: ContractState<'a>,
        /// The plan.
        plan_id: Option<Text<'a>>,
        /// The merchant's number of the request to sign it.
        request_serial: Option<u64>,
        /// The merchant's number of the contract.
        contract_code: Option<Text<'a>>,
        /// What the payer reads.
        contract_display_account: Option<Text<'a>>,
        /// When it was signed.
        contract_signed_time: Option<Time>,
        /// When it expires.
        contract_expired_time: Option<Time>,
        /// When it ended.
        contract_terminated_time: Option<Time>,
        /// How it ended.
        contract_termination_mode: Option<ContractTermination<'a>>,
        /// Why it ended.
        contract_termination_remark: Option<Text<'a>>,
        /// Who signed it, as the application knows the user.
        openid: Option<Text<'a>>,
    }
}

request! {
    /// Ends a contract. (WeChat Pay V2, "Entrusted debit: end a contract".)
    pub struct DeleteContract to DELETE_CONTRACT => DeleteContractReply;
    fixed {
        version = "1.0",
    }
    parts {
        /// Which contract.
        contract: ContractNo<'a>,
    }
    required {
        /// Why.
        contract_termination_remark: &'a str,
    }
    echo []
}

impl HasPartner for DeleteContract<'_> {
    const PARTNER_ENDPOINT: Endpoint = PARTNER_DELETE_CONTRACT;
}

reply! {
    /// A contract that was ended.
    pub struct DeleteContractReply, from_verified Verified {
        /// The gateway's number of the contract.
        contract_id: Option<Text<'a>>,
        /// The plan.
        plan_id: Option<Text<'a>>,
        /// The merchant's number of the contract.
        contract_code: Option<Text<'a>>,
    }
}
