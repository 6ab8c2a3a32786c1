notice = Thank you for calling { $business.
